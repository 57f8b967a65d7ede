/** {@code /api/notices}. */
package org.lianbing.notice.rest;
