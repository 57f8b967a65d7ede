/** {@code /api/me}. */
package org.lianbing.shell.rest;
