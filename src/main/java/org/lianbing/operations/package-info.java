/** Owns running the product: backups by night and by hand, health, what is measured. */
package org.lianbing.operations;
