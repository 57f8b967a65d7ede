/** Tokens and browser sessions over REST. */
package org.lianbing.people.rest;
