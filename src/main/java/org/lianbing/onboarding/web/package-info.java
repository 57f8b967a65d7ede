/** The newcomer's page. */
package org.lianbing.onboarding.web;
