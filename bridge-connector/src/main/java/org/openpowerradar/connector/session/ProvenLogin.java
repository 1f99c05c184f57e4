package org.openpowerradar.connector.session;

import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.message.Proof;

/**
 * What a successful login leads to.
 *
 * @param mode how the bridge proved itself
 * @param key with which of its keys
 * @param serverProof the cloud's own proof for WELCOME; null after CHAP
 * @param fromBridge protection of what the bridge sends from now on
 * @param toBridge protection from WELCOME on
 */
record ProvenLogin(
    LoginMode mode,
    KeyMark key,
    Proof serverProof,
    FrameProtection fromBridge,
    FrameProtection toBridge) {}
