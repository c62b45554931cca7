/** The chunk `sdk`. Only what the form uses: the other exports are a quarter of the package. */
export { IntegrationAppClient } from '@integration-app/sdk';
