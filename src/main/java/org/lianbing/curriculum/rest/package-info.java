/** Courses and lessons over REST. */
package org.lianbing.curriculum.rest;
