/** The pages of those who keep the bank. */
package org.lianbing.question.web;
