// Stands in for fast-uri in the script file: ajv only calls it for references to other documents.
module.exports = {};
