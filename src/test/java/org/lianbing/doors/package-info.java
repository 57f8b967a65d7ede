/** Every way into the product, who may take it, and what attackers try at it. */
package org.lianbing.doors;
