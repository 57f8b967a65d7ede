package org.lianbing.people;

/**
 * Where somebody tries to sign in.
 *
 * @param mark  the device where the account knows it, else the network address; at most 64 characters
 * @param known whether the account has been signed in to from there
 */
record Place(String mark, boolean known) {
}
