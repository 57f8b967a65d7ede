/**
 * Owns appraisal schemes, periods and the ledger of points. Knows no feature: it reads outcomes, and every point it gives leads back to
 * one of them or to a named person.
 */
package org.lianbing.appraisal;
