/** The pages of the library. */
package org.lianbing.library.web;
