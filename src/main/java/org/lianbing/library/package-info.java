/** Owns the library: what lectures, task forces and innovations left behind, to be found and read again. */
package org.lianbing.library;
