Report.Run(new Standard.Npc(), Standard.Npc.OutputSize);
Report.Run(new Standard20.Policy(), Standard20.Policy.OutputSize);
Report.Run(new Alias.Matexp(), Alias.Matexp.OutputSize);
