/** The library over REST. */
package org.lianbing.library.rest;
