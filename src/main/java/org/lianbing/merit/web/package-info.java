/** Pages of task forces, innovation and praise. */
package org.lianbing.merit.web;
