/** How failures reach a page: as an error page, or as messages at the fields of a form. */
package org.lianbing.platform.web;
