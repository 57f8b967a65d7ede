/** The pages of who runs the product. */
package org.lianbing.operations.web;
