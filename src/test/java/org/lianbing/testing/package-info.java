/** What tests stand on, inside and outside the server: people, errands, REST calls. */
package org.lianbing.testing;
