/** Sittings, attempts and answers over REST: what the exam page and load tests use. */
package org.lianbing.exam.rest;
