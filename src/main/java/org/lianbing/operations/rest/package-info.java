/** The calls of who runs the product. */
package org.lianbing.operations.rest;
