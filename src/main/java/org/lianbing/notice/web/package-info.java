/** The inbox, and the bell over every page. */
package org.lianbing.notice.web;
