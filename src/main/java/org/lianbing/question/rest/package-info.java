/** Questions as files, for programs and for the pages' links. */
package org.lianbing.question.rest;
