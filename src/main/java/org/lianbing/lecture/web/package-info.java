/** The pages of the meetings. */
package org.lianbing.lecture.web;
