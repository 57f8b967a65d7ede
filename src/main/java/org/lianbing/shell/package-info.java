/** Owns what joins the places: navigation, the Today page of each role, and the demo company. Nobody uses it. */
package org.lianbing.shell;
