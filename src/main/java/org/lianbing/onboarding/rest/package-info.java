/** {@code /api/shadowing} and {@code /api/newcomers}. */
package org.lianbing.onboarding.rest;
