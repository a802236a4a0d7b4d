import { dotnet } from './_framework/dotnet.js';

const { runMainAndExit } = await dotnet.withApplicationArguments(...process.argv.slice(2)).create();
await runMainAndExit();
