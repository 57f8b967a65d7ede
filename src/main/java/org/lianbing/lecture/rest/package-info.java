/** The meetings' calls. */
package org.lianbing.lecture.rest;
