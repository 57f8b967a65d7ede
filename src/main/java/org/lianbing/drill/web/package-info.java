/** The pages of practice: topics, and a round. */
package org.lianbing.drill.web;
