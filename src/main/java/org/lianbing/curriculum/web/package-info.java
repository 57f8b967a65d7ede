/** The pages of learning: path, course, lesson, and the packs for those who keep them. */
package org.lianbing.curriculum.web;
