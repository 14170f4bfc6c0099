// @ts-check
/** Why a file is not read, in words for whoever sent it. */
exports.Refusal = class Refusal extends Error {};
