/** Owns the REST application: its root, and how failures become problem+json (RFC 9457). */
package org.lianbing.platform.rest;
