/** The exam's pages: my exams, the exam itself, the answer sheet; for trainers the sittings and the marking list. */
package org.lianbing.exam.web;
