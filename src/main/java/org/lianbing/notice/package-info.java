/** Owns the members' inbox: what they are told and reminded of, and whether they have read it. */
package org.lianbing.notice;
