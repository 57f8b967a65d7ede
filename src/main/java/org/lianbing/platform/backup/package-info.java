/** Owns the backup file: one neutral form of everything a company has, written from one database and restored into another. */
package org.lianbing.platform.backup;
