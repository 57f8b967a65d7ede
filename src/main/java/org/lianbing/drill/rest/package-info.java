/** Rounds of practice over REST. */
package org.lianbing.drill.rest;
