# What several rules about Managed Workflows for Apache Airflow need to know.

# Which of Airflow's logs an environment sends to CloudWatch. Each is off unless it says otherwise.
facts "logging" {
  resource "aws_mwaa_environment" {
    scheduler = one(one(self.logging_configuration).scheduler_logs).enabled
    webserver = one(one(self.logging_configuration).webserver_logs).enabled
    worker    = one(one(self.logging_configuration).worker_logs).enabled
  }

  resource "AWS::MWAA::Environment" {
    scheduler = self.LoggingConfiguration.SchedulerLogs.Enabled
    webserver = self.LoggingConfiguration.WebserverLogs.Enabled
    worker    = self.LoggingConfiguration.WorkerLogs.Enabled
  }
}
