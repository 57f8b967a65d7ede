/** Navigation and the Today page. */
package org.lianbing.shell.web;
