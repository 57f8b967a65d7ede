package org.lianbing.appraisal;

/** An entry with its place in the feed, from 1. */
record NumberedEntry(long number, Entry entry) {
}
