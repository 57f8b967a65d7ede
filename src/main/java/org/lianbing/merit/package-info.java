/** Owns topic task forces (课题攻关), innovation worth spreading (创新推广) and praise (表扬). Publishes outcomes of the first two. */
package org.lianbing.merit;
