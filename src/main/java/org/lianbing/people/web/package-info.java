/** Sign-in over HTTP: the gate before every page and call, the sign-in pages, the list of members. */
package org.lianbing.people.web;
