/** Owns the readers and writers of question files. A reader reports every problem of a file with its line and never guesses. */
package org.lianbing.question.format;
