/** Outcomes and the ledger over REST: stating, feeds, a member's month, entries and their reversal, schemes. */
package org.lianbing.appraisal.rest;
