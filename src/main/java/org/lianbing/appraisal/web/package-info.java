/** The pages of appraisal: a member's month, one entry's evidence, a unit's table, entering points, months, schemes. */
package org.lianbing.appraisal.web;
