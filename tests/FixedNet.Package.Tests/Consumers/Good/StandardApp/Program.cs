using Standard;

Report.Run(new Npc(), Npc.OutputSize);
