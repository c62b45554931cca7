export async function benchConnect() {}
