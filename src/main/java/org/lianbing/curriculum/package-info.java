/** Owns course packs, lessons, each member's path and progress. Tells others how far somebody is; the questions lie in the bank. */
package org.lianbing.curriculum;
