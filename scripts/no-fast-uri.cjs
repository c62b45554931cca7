// Replaces fast-uri in the script file: ajv calls it only for references to other documents.
module.exports = {};
