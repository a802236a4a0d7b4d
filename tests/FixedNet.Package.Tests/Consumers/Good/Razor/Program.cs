using Razor;

Report.Run(new Chart.Brain(), Chart.Brain.OutputSize);
