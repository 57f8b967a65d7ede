/** Owns units, members, roles, tenure, tiers, onboarding state, sign-in and tokens, and decides who may see whom. */
package org.lianbing.people;
