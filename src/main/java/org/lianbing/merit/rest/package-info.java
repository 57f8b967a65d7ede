/** Their lists as files, and the reports. */
package org.lianbing.merit.rest;
